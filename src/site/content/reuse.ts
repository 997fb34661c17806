// What a build used again of earlier ones, and why it made the rest anew: for `npm run build -- --explain`.
import { counted } from '../../counted.ts';

/** One step of a build. */
export interface Reuse {
  step: string;
  reused: number;
  anew: { name: string; reason: string }[];
}

/** As many things with the same reason are listed by name; of more, the first and their number. */
const listed = 5;

/** A paragraph for each step. */
export function formatReuse(steps: readonly Reuse[]): string {
  return steps.map(formatStep).join('\n');
}

function formatStep({ step, reused, anew }: Reuse): string {
  const lines = [...Map.groupBy(anew, ({ reason }) => reason)].flatMap(([reason, things]) =>
    things.length <= listed
      ? things.map(({ name }) => `  ${name}: ${reason}`)
      : [`  ${things[0]?.name} and ${counted(things.length - 1, 'other')}: ${reason}`],
  );
  return [`${step}: ${reused} used again, ${anew.length} made anew`, ...lines, ''].join('\n');
}
