// What Rust cannot do by itself: reading the extension's own packaged files (the one place that asks for anything by its
// address, which is always ours), and waiting.

/**
 * The text of a language's messages; empty where there are none.
 * @param {string} language
 */
export async function messages(language) {
  try {
    const answer = await fetch(chrome.runtime.getURL(`_locales/${language}/messages.json`));
    return answer.ok ? await answer.text() : '';
  } catch {
    return '';
  }
}

/**
 * Waits for some milliseconds.
 * @param {number} milliseconds
 */
export const pause = (milliseconds) => new Promise((resolve) => void setTimeout(resolve, milliseconds));
