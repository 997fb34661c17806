// What is wrong with the call rather than with the content: no profile forgives it, and it is said before the work begins.
import { existsSync } from 'node:fs';
import { checkFolder } from '../../catalog/reading/read-folder.ts';
import type { Environment } from '../../catalog/settings/site-settings.ts';
import type { Problem, Rule } from '../../problem.ts';
import { UsageError, type BuildSettings } from '../settings.ts';

const usageRules: readonly Rule[] = ['content-folder-missing', 'environment'];

/** Throws `UsageError` where one of the problems is of the call. */
export function refuseWrongCall(problems: readonly Problem[]): void {
  const wrong = problems.find(({ rule }) => usageRules.includes(rule));
  if (wrong) throw new UsageError(wrong.message);
}

/** The same for settings, before the content is read. */
export function checkCall(settings: BuildSettings): void {
  // All names of the folder are read only where something of them is asked for.
  if (settings.locales !== undefined || !existsSync(settings.contentDir))
    refuseWrongCall(checkFolder(settings.contentDir, environmentOf(settings)));
}

/** What the environment says of the site. */
export const environmentOf = ({ siteUrl, base, locales, profile }: BuildSettings): Environment => ({
  SITE_URL: siteUrl,
  BASE_PATH: base,
  LOCALES: locales,
  CONTENT_PROFILE: profile,
});
