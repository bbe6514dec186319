// The package is a zip of manifest.json (French, the default), en.json and two icons that are drawn from icons/*.svg.
import fs from 'node:fs';
import path from 'node:path';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { Resvg } from '@resvg/resvg-js';
import { zipSync } from 'fflate';
import { problemsOf } from './validate.mjs';

const here = path.dirname(fileURLToPath(import.meta.url));
const [appId, domain, out] = process.argv.slice(2);
// Zip files keep local times from 1980 on: a fixed one makes the same package of the same sources.
const always = new Date(2026, 0, 1);

function fail(problems) {
  problems.forEach((problem) => console.error(problem));
  process.exit(1);
}

function filled(name) {
  const text = fs.readFileSync(path.join(here, 'package', name), 'utf8');
  return JSON.parse(text.replaceAll('{appId}', appId).replaceAll('{domain}', domain));
}

function icon(name, size) {
  const svg = fs.readFileSync(path.join(here, 'icons', `${name}.svg`), 'utf8');
  return new Resvg(svg, { fitTo: { mode: 'width', value: size } }).render().asPng();
}

if (!/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(appId)) fail(['The app id must be a GUID: the one of the bot registration.']);
if (!/^([a-z0-9-]+\.)+[a-z]{2,}$/i.test(domain)) fail(['The domain must be a host name, like orientation.example.org.']);

const manifest = filled('manifest.json');
const english = filled('en.json');
const schemas = path.dirname(createRequire(import.meta.url).resolve('@microsoft/app-manifest'));
const problems = problemsOf(manifest, { 'en.json': english }, schemas);
if (problems.length > 0) fail(problems);

const bytes = (json) => new TextEncoder().encode(`${JSON.stringify(json, null, 2)}\n`);
const files = {
  'manifest.json': bytes(manifest),
  'en.json': bytes(english),
  [manifest.icons.color]: icon('color', 192),
  [manifest.icons.outline]: icon('outline', 32),
};
fs.mkdirSync(path.dirname(out), { recursive: true });
fs.writeFileSync(out, zipSync(files, { mtime: always, level: 9 }));
console.log(`${out}: ${Object.keys(files).join(', ')}; valid against manifest ${manifest.manifestVersion}`);
