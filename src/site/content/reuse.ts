// What a build used again of earlier ones, and why it made the rest anew: for `npm run build -- --explain`.

/** One step of a build. */
export interface Reuse {
  step: string;
  reused: number;
  anew: { name: string; reason: string }[];
}
