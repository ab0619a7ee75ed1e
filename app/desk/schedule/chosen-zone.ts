import { cookies } from "next/headers";
import { ZONE_COOKIE, zoneOf } from "@/app/desk/schedule/zone-choice";

/** The zone this person reads moments in; null until their browser has said. */
export async function chosenZone(): Promise<string | null> {
  return zoneOf((await cookies()).get(ZONE_COOKIE)?.value);
}
