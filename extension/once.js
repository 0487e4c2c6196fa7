// Loads a WebAssembly module when it is first used.

/**
 * Gives access to a module's exports. It is loaded once; if that fails, the next use tries again.
 * @template M @param {() => Promise<unknown>} init @param {M} exports
 */
export const once = (init, exports) => {
  let loaded;
  return async (use) => {
    loaded ??= init();
    try {
      await loaded;
    } catch (error) {
      loaded = undefined;
      throw error;
    }
    return use(exports);
  };
};
