// What Rust cannot do by itself: read the extension's own packaged files (this is the only fetch, and always of our own
// address), and wait.

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
