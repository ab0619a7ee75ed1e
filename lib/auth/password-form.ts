import { z } from "zod";
import { chosenPassword } from "@/lib/auth/chosen-password";

/** The form of changing one's password, for browser and server. */
export const passwordChange = z
  .object({
    current: z.string().min(1, "Type the password you have now.").max(1000),
    next: chosenPassword,
  })
  .refine(({ current, next }) => current !== next, {
    path: ["next"],
    message: "This is the password you have now. Choose another.",
  });
