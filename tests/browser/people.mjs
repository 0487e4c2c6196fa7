// Made-up people on the pages of several networks, in those networks' structure, written as a case needs them.

/**
 * A LinkedIn profile in its server-driven markup. Positions are [title, employer, start]; `contact` are the sites that the
 * contact window shows, and without it the window is closed.
 */
export function linkedinPage({ name, slug, headline, place, present = [], ended = [], contact, looksForWork = false }) {
  // LinkedIn's ids of members are 39 characters long.
  const id = `ACoAATest${slug.replace(/\W/g, '')}`.padEnd(39, 'Test').slice(0, 39);
  const card = (of, inside) => {
    const key = `com.linkedin.sdui.profile.card.ref${id}${of}`;
    return `<div componentkey="${key}"><section componentkey="${key}">${inside}</section></div>`;
  };
  const position = (dates) => ([title, employer, start = 'Apr 2020'], place) => {
    const company = employer.toLowerCase().replace(/\W+/g, '-');
    return `<div componentkey="entity-collection-item-${company}${place}"><div><a href="https://www.linkedin.com/company/${company}/"><div>
<p>${title}</p><p>${employer} · Full-time</p><p>${start} - ${dates}</p></div></a></div></div>`;
  };
  const frame = looksForWork ? `<figure><img alt="${name}, #OPEN_TO_WORK" src=""></figure>` : '';
  const rows = (contact ?? []).map(
    (site) => `<div><div><svg id="link-medium"></svg></div><div><p>Website</p><p><a href="${site}">${site}</a></p></div></div>`,
  );
  const window = `<dialog data-testid="dialog" open><div><header id="dialog-header"><h2>Contact info</h2></header>
<div data-testid="dialog-content"><div data-sdui-screen="com.linkedin.sdui.flagshipnav.profile.ProfileContactDetailsOverlay">
<div id="ContactInfoDetailSection"><div data-testid="lazy-column">
<div><div><svg id="linkedin-bug-medium"></svg></div><div><p>Profile</p><p><a href="https://www.linkedin.com/in/${slug}/">linkedin.com/in/${slug}</a></p></div></div>
${rows.join('\n')}</div></div></div></div></div></dialog>`;
  return `<!doctype html><html lang="en"><meta charset="utf-8"><title>${name} | LinkedIn</title>
<main id="workspace"><div data-testid="lazy-column">
${card(
  'Topcard',
  `${frame}<div><div><div><h2>${name}</h2></div><p>· 2nd</p></div><p>${headline}</p><p>${present[0]?.[1] ?? ''} · Northern School</p>
<div><p>${place}</p><p>·</p><p><a href="/in/${slug}/overlay/contact-info/">Contact info</a></p></div></div>`,
)}
${card(
  'ExperienceTopLevelSection',
  `<div><h2>Experience</h2></div>${[
    ...present.map(position('Present · 2 yrs')),
    ...ended.map(position('Jun 2026 · 6 yrs')),
  ].join('\n')}`,
)}
</div></main>${contact ? window : ''}`;
}

/** A GitHub profile. */
export function githubPage({ name, login, company, place, links = [] }) {
  const items = links.map((link) => `<li itemprop="social"><a rel="nofollow me" href="${link}">${link}</a></li>`);
  return `<!doctype html><html lang="en"><meta charset="utf-8"><title>${login} (${name})</title>
<main><div itemscope itemtype="http://schema.org/Person">
<h1><span itemprop="name">${name}</span> <span itemprop="additionalName">${login}</span></h1>
<ul><li itemprop="worksFor">${company}</li><li itemprop="homeLocation">${place}</li>${items.join('')}</ul></div></main>`;
}

/** A page of somebody's own. */
export function ownPage({ name, employer, mail }) {
  const data = { '@context': 'https://schema.org', '@type': 'Person', name, worksFor: { name: employer }, email: mail };
  return `<!doctype html><html lang="en"><meta charset="utf-8"><title>${name}</title>
<script type="application/ld+json">${JSON.stringify({ '@type': 'ProfilePage', mainEntity: data })}</script>
<h1>${name}</h1><p>Notes on gears.</p>`;
}
