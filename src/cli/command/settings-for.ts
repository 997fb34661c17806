import path from 'node:path';
import { readSettings, type BuildSettings } from '../../site/settings.ts';

/** The settings of a command; `content` is the folder that `--content` names, which wins over CONTENT_DIR. */
export const settingsFor = (content: string | undefined): BuildSettings =>
  readSettings(content === undefined ? process.env : { ...process.env, CONTENT_DIR: path.resolve(content) });
