// What everybody's hands need, whichever webmail they write in.

/** Goes to a page. Firefox gives that up now and then, as if the page before were still going somewhere itself. */
export async function go(page, url) {
  for (let tries = 1; ; tries += 1) {
    try {
      return await page.goto(url, { waitUntil: 'domcontentloaded' });
    } catch (error) {
      if (tries === 5 || !error.message.includes('ABORTED')) throw error;
    }
  }
}

/** Does something with the mouse until it has its effect: what the guard shows meanwhile may move the page under it. */
export async function again(hasEffect, act) {
  for (let tries = 0; tries < 5 && !(await hasEffect()); tries += 1) await act();
}

/** A key with Control. Chromium has to be told what it means where no system does. */
export async function command({ keyboard }, code, meaning) {
  await keyboard.down('Control');
  await keyboard.press(code, meaning ? { commands: [meaning] } : {});
  await keyboard.up('Control');
}
