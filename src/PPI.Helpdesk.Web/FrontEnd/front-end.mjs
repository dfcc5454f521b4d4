// Makes wwwroot/lib: Tabler's rules that the pages can use, the icons that they name, and the type face.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, readdirSync, renameSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';

const lib = 'wwwroot/lib';

// An icon is named literally: <icon name="home">, icon="home" on another element, Icon: "home" or Icons.Draw(…, "home") in C#.
const namesIcon = /(?:<icon\b[^>]*?\bname=|\bicon=|\bicon:\s*|Icons\.Draw\([^")]*)"([a-z0-9-]+)"/gi;

await exclusively('obj/front-end.lock', async () => {
  restore();
  const pages = sources('.', /\.(cshtml|cs)$/);
  const face = typeFace();
  keep('inter.woff2', face);
  keep('icons.svg', sprite(pages));
  keep('frame.css', fontFace(face) + await styles(pages));
});

// Two builds at once must not restore into the same folder. A lock whose owner has died is taken over.
async function exclusively(lock, work) {
  mkdirSync('obj', { recursive: true });
  const patience = Date.now() + 300_000;
  while (!taken(lock)) {
    if (Date.now() > patience)
      fail(`Another build has held ${lock} for five minutes. When no build is running, delete that file and build again.`);
    await new Promise(resolve => setTimeout(resolve, 200));
  }
  try {
    await work();
  } finally {
    rmSync(lock, { force: true });
  }
}

function taken(lock) {
  try {
    writeFileSync(lock, String(process.pid), { flag: 'wx' });
    return true;
  } catch (error) {
    if (error.code !== 'EEXIST') throw error;
    if (!isOwned(lock)) rmSync(lock, { force: true });
    return false;
  }
}

function isOwned(lock) {
  try {
    const owner = Number(readFileSync(lock, 'utf8'));
    return owner === 0 || process.kill(owner, 0);
  } catch (error) {
    return error.code === 'EPERM';
  }
}

function restore() {
  const wanted = createHash('sha256').update(readFileSync('package-lock.json')).digest('hex');
  const mark = 'node_modules/.restored';
  if (existsSync(mark) && readFileSync(mark, 'utf8') === wanted) return;
  const npm = spawnSync('npm', ['ci', '--no-audit', '--no-fund', '--ignore-scripts', '--loglevel=error'],
    { stdio: 'inherit', shell: process.platform === 'win32' });
  if (npm.status !== 0)
    fail('npm could not restore the front-end packages. See its message above; `npm ci` in src/PPI.Helpdesk.Web repeats it.');
  writeFileSync(mark, wanted);
}

function sources(folder, name) {
  return readdirSync(folder, { withFileTypes: true })
    .filter(entry => !['bin', 'obj', 'node_modules', 'lib'].includes(entry.name))
    .flatMap(entry => entry.isDirectory() ? sources(join(folder, entry.name), name)
      : name.test(entry.name) ? [readFileSync(join(folder, entry.name), 'utf8')] : [])
    .join('\n');
}

function sprite(pages) {
  const names = new Set([...pages.matchAll(namesIcon)].map(found => found[1]));
  const symbols = [...names].sort().map(name => {
    const file = `node_modules/@tabler/icons/icons/outline/${name}.svg`;
    if (!existsSync(file))
      fail(`There is no icon named "${name}". Choose one of the outline icons of @tabler/icons.`);
    const shape = readFileSync(file, 'utf8').replace(/^[\s\S]*?<svg[^>]*>|<\/svg>\s*$/g, '')
      .replace(/<path stroke="none" d="M0 0h24v24H0z" fill="none" ?\/>/, '').replace(/\s*\n\s*/g, '');
    return `<symbol id="${name}" viewBox="0 0 24 24">${shape}</symbol>`;
  });
  return `<svg xmlns="http://www.w3.org/2000/svg">${symbols.join('\n')}</svg>\n`;
}

function typeFace() {
  return readFileSync('node_modules/@fontsource-variable/inter/files/inter-latin-wght-normal.woff2');
}

function fontFace(face) {
  return `@font-face{font-family:Inter;font-weight:100 900;font-display:swap;src:url(inter.${fingerprint(face)}.woff2) format("woff2")}\n`;
}

// As the .NET SDK reckons it, so that the style sheet names the address that may be kept for ever:
// the first nine bytes of the SHA-256, least first, as ten digits in base 36, least first.
function fingerprint(content) {
  const bytes = createHash('sha256').update(content).digest().subarray(0, 9).reverse();
  let number = BigInt.asIntN(72, BigInt(`0x${bytes.toString('hex')}`));
  if (number < 0n) number = -number;
  let digits = '';
  for (let place = 0; place < 10; place++, number /= 36n) digits += (number % 36n).toString(36);
  return digits;
}

// Tabler without the rules for classes, properties and animations that no page, component or script names.
async function styles(pages) {
  const postcss = createRequire(join(process.cwd(), 'package.json'))('postcss');
  const own = sources('wwwroot/css', /\.css$/) + (existsSync('wwwroot/js') ? sources('wwwroot/js', /\.js$/) : '');
  const words = new Set((pages + own).match(/[\w-]+/g));
  const sheet = postcss.parse(readFileSync('node_modules/@tabler/core/dist/css/tabler.min.css', 'utf8'));

  sheet.walkComments(comment => { if (!comment.text.startsWith('!')) comment.remove(); });
  sheet.walkRules(rule => {
    if (rule.parent.type === 'atrule' && /keyframes$/.test(rule.parent.name)) return;
    const kept = rule.selectors.filter(isUsable);
    if (kept.length === 0) rule.remove();
    else rule.selectors = kept;
  });
  dropUnread(sheet, own + pages);
  sheet.walkAtRules(rule => { if (rule.nodes?.length === 0) rule.remove(); });
  return sheet.toString();

  function isUsable(selector) {
    const demanded = selector.replace(/:not\((?:[^()]|\([^()]*\))*\)/g, '').replace(/\[[^\]]*\]/g, '');
    return [...demanded.matchAll(/[.#]((?:[\w-]|\\.)+)/g)].every(([, name]) => words.has(name.replace(/\\/g, '')));
  }
}

function dropUnread(sheet, elsewhere) {
  for (let dropped = true; dropped;) {
    dropped = false;
    const read = new Set([...(sheet.toString() + elsewhere).matchAll(/var\(\s*(--[\w-]+)/g)].map(found => found[1]));
    sheet.walkDecls(/^--/, property => {
      if (read.has(property.prop)) return;
      property.remove();
      dropped = true;
    });
    sheet.walkRules(rule => { if (rule.nodes.length === 0) rule.remove(); });
  }
  const text = sheet.toString() + elsewhere;
  sheet.walkAtRules(/keyframes$/, frames => {
    if (text.split(frames.params).length <= 2) frames.remove();
  });
}

// Written under another name first, so that a reader never meets half a file. Made young even when unchanged: the build compares ages.
function keep(name, content) {
  mkdirSync(lib, { recursive: true });
  const path = join(lib, name);
  if (existsSync(path) && readFileSync(path).equals(Buffer.from(content))) {
    utimesSync(path, new Date(), new Date());
    return;
  }
  writeFileSync(`obj/${name}`, content);
  renameSync(`obj/${name}`, path);
}

function fail(message) {
  console.error(message);
  rmSync('obj/front-end.lock', { force: true });
  process.exit(1);
}
