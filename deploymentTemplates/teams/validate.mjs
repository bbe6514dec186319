// Against the schemas that Microsoft ships in @microsoft/app-manifest, and what those cannot say: every sentence has its English.
import fs from 'node:fs';
import path from 'node:path';
import Ajv from 'ajv';
import Ajv04 from 'ajv-draft-04';
import addFormats from 'ajv-formats';

const translated = /^(name\.(short|full)|description\.(short|full)|bots\[\d+\]\.commandLists\[\d+\]\.commands\[\d+\]\.(title|description))$/;

/** Every problem as one line; none = good. */
export function problemsOf(manifest, localizations, packageFolder) {
  const folder = schemasOf(packageFolder, manifest.manifestVersion);
  const problems = bySchema(path.join(folder, 'MicrosoftTeams.schema.json'), manifest, 'manifest.json');
  const said = Object.keys(flat(manifest)).filter((key) => translated.test(key)).sort();
  for (const [file, localization] of Object.entries(localizations)) {
    problems.push(...bySchema(path.join(folder, 'MicrosoftTeams.Localization.schema.json'), localization, file));
    const keys = Object.keys(localization).filter((key) => key !== '$schema').sort();
    problems.push(...said.filter((key) => !keys.includes(key)).map((key) => `${file}: ${key} is missing`));
    problems.push(...keys.filter((key) => !said.includes(key)).map((key) => `${file}: ${key} is not in the manifest`));
  }
  const named = (manifest.localizationInfo?.additionalLanguages ?? []).map((language) => language.file).sort();
  if (named.join() !== Object.keys(localizations).sort().join()) problems.push(`localizationInfo names ${named}`);
  return problems;
}

function schemasOf(start, version) {
  for (let folder = start; ; folder = path.dirname(folder)) {
    const found = ['json-schemas', 'build/json-schemas'].map((name) => path.join(folder, name, 'teams', `v${version}`)).find(fs.existsSync);
    if (found) return found;
    if (folder === path.dirname(folder)) throw new Error(`No schema for manifest version ${version}.`);
  }
}

function bySchema(schemaFile, json, file) {
  const schema = JSON.parse(fs.readFileSync(schemaFile, 'utf8'));
  const Validator = /draft-04/.test(schema.$schema) ? Ajv04 : Ajv;
  const ajv = new Validator({ strict: false, allErrors: true, unicodeRegExp: false });
  addFormats(ajv);
  return ajv.validate(schema, json) ? [] : ajv.errors.map((error) => `${file}${error.instancePath}: ${error.message}`);
}

function flat(value, at = '') {
  if (value === null || typeof value !== 'object') return { [at]: value };
  const parts = Array.isArray(value) ? value.map((item, i) => [`${at}[${i}]`, item]) : Object.entries(value).map(([name, item]) => [at ? `${at}.${name}` : name, item]);
  return Object.assign({}, ...parts.map(([key, item]) => flat(item, key)));
}
