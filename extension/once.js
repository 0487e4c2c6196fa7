// Loads a module of Rust's when it is first used.

/**
 * Hands out what a module exports, loaded once. When loading fails, the next use tries again.
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
