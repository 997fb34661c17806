// A cost, and how it compares with another, as one line of text.
import type { Cost } from './run-build.ts';

export const describeCost = (name: string, { cpuSeconds, wallSeconds, megabytes }: Cost): string =>
  [
    name.padEnd(28),
    `CPU ${cpuSeconds.toFixed(1).padStart(6)} s`,
    `wall ${wallSeconds.toFixed(1).padStart(6)} s`,
    megabytes === undefined ? '' : `peak ${megabytes.toFixed(0).padStart(5)} MB`,
  ].join('   ');

/** How many times the cost of `other` ours is. */
export const describeRatio = (name: string, ours: Cost, other: Cost): string =>
  [
    name.padEnd(28),
    `CPU ${(ours.cpuSeconds / other.cpuSeconds).toFixed(2).padStart(6)} ×`,
    `wall ${(ours.wallSeconds / other.wallSeconds).toFixed(2).padStart(6)} ×`,
  ].join('   ');
