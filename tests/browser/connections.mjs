// LinkedIn's list of connections, of made-up people, and how files are dropped on the panel.

/** The head of LinkedIn's list. */
export const HEAD = 'First Name,Last Name,URL,Email Address,Company,Position,Connected On\n';

const SYLLABLES = ['ba', 'de', 'fi', 'go', 'lu', 'ma', 'ne', 'pi', 'ro', 'su', 'ta', 've', 'wi', 'yo', 'zu', 'ka'];

/** A made-up word for each number. */
export const word = (number) => {
  const text = number.toString(16).padStart(3, '0').replace(/./g, (digit) => SYLLABLES[parseInt(digit, 16)]);
  return text[0].toUpperCase() + text.slice(1);
};

/** LinkedIn's list with so many made-up connections. */
export const connections = (many, prefix = 'person') =>
  HEAD +
  Array.from({ length: many }, (_, place) => {
    const mail = place % 20 ? '' : `${prefix}.${place}@home.example`;
    return `${word(place % 4_093)},${word((place * 7919) % 10_007)},https://www.linkedin.com/in/${prefix}-${place},${mail},"Employer ${place % 500}, Inc.",Engineer ${place % 40},1 Jan 2020`;
  }).join('\n');

/** Drops files onto the panel; `content` is text, bytes, or so many bytes. */
export const drop = (panel, files) =>
  panel.evaluate((files) => {
    const dataTransfer = new DataTransfer();
    for (const [name, content] of Object.entries(files)) {
      const part = typeof content === 'string' ? content : new Uint8Array(content);
      dataTransfer.items.add(new File([part], name));
    }
    for (const kind of ['dragover', 'drop']) {
      document.body.dispatchEvent(new DragEvent(kind, { dataTransfer, bubbles: true, cancelable: true }));
    }
  }, files);
