// How Node is started where a site or its check is made, by npm (`scripts` of package.json) and by what starts a build.

/**
 * V8 without its slowest compiler, TurboFan (`--turbofan` of the list that `node --v8-options` prints; of its two names
 * this one is known to old versions too, which must get as far as being told that they are too old). A build ends before
 * the compiling pays, and maglev, the quicker compiler, is left on.
 */
export const nodeFlags = ['--no-opt'];
