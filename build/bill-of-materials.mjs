// Writes a CycloneDX list of everything that the published helpdesk contains: NuGet packages as restored, npm packages as locked.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';

const web = 'src/PPI.Helpdesk.Web';
const assets = JSON.parse(readFileSync(`${web}/obj/project.assets.json`, 'utf8'));
const nuget = Object.entries(assets.libraries)
  .filter(([, library]) => library.type === 'package')
  .map(([key]) => key.split('/'))
  .map(([name, version]) => ({ type: 'library', name, version, purl: `pkg:nuget/${name}@${version}` }));

const lock = `${web}/package-lock.json`;
const npm = !existsSync(lock) ? [] : Object.entries(JSON.parse(readFileSync(lock, 'utf8')).packages)
  .filter(([path]) => path.startsWith('node_modules/'))
  .map(([path, { version, license }]) => {
    const name = path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length);
    return { type: 'library', name, version, purl: `pkg:npm/${name.replace('@', '%40')}@${version}`, licenses: license ? [{ expression: license }] : [] };
  });

const target = process.argv[2];
writeFileSync(target, JSON.stringify({ bomFormat: 'CycloneDX', specVersion: '1.6', version: 1, components: [...nuget, ...npm] }, null, 2));
console.log(`${nuget.length} NuGet and ${npm.length} npm packages are listed in ${target}.`);
