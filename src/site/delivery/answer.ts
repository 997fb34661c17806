// What a host answers at the address of a file of the site, where it can do better than sending that file. The file is
// there all the same: it is what the other hosts send.
import { z } from 'zod';

/** Leads on for good (301, RFC 9110 15.4.2). `to` begins with `/` or is complete, and may end in `?…` or `#…`. */
const moved = z.object({ status: z.literal(301), to: z.string() });

/** The file says that what was here is gone for good (410, RFC 9110 15.5.11). */
const gone = z.object({ status: z.literal(410) });

/** Leads to the reader's language (302), by locale; readers of other languages get the file. */
const byLanguage = z.object({ status: z.literal(302), to: z.record(z.string(), z.string()) });

export const answerSchema = z.discriminatedUnion('status', [moved, gone, byLanguage]);

export type Answer = z.infer<typeof answerSchema>;
