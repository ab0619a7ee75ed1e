import { z } from "zod";
import { chosenPassword } from "@/lib/auth/chosen-password";
import { text, wording } from "@/lib/season/text";
import { ROLES } from "@/lib/season/words";

/** What a person is called at the desk: one line. */
export const nameOfPerson = wording(120).pipe(
  z
    .string()
    .min(1, "Give the name colleagues will see.")
    .regex(/^\P{Cc}*$/u, "Keep the name to one line."),
);

export const emailOfPerson = text(254).pipe(
  z.email("Give a whole email address, such as mina@newsroom.example."),
);

/** The form of inviting somebody, for browser and server. */
export const invitation = z.object({
  email: emailOfPerson,
  name: nameOfPerson,
  role: z.enum(ROLES, "Choose a role."),
});

/** The form of using an invitation, for browser and server. */
export const acceptance = z.object({ name: nameOfPerson, password: chosenPassword });

/** The same where the address has an account: only the password is new. */
export const renewal = acceptance.pick({ password: true });
