// Plain JavaScript: this must run in whatever Node is there.

/** The first version that has all that the code uses: types are stripped, `RegExp.escape`, `module.registerHooks`. */
export const neededMajor = 24;

/**
 * Whether a version of Node, such as `v20.11.0`, is new enough.
 *
 * @param {string} version
 */
export const isNewEnough = (version) => Number(/^v?(\d+)\./.exec(version)?.[1] ?? 0) >= neededMajor;

/**
 * What to tell where no Node fits.
 *
 * @param {string} found
 */
export const tooOld = (found) =>
  `This needs Node ${neededMajor} or newer, and \`node\` is ${found}. \`npm ci\` brings a newer one where it starts on this system and optional packages are not left out; otherwise install one from https://nodejs.org.`;
