// Every problem as one line, exit 1; none = exit 0. What only Azure can say (types, versions, quotas) is not checked here.
import fs from 'node:fs';
import { Language, Parser } from 'web-tree-sitter';

const problems = [];
const folder = process.argv[2] ?? '.';
const read = (file) => fs.readFileSync(`${folder}/${file}`, 'utf8');
const json = (file) => JSON.parse(read(file));
const matches = (text, pattern) => [...text.matchAll(pattern)].map((match) => match[1]);
const same = (what, one, other) => {
  const missing = (a, b) => a.filter((x) => !b.includes(x));
  for (const x of missing(one, other)) problems.push(`${what} ${x} is in Bicep only`);
  for (const x of missing(other, one)) problems.push(`${what} ${x} is in ARM only`);
};

await Parser.init();
const parser = new Parser();
parser.setLanguage(await Language.load('node_modules/tree-sitter-bicep/tree-sitter-bicep.wasm'));
const bicep = parse('main.bicep');
const arm = json('azuredeploy.json');
const armText = JSON.stringify(arm);
const armValues = json('azuredeploy.parameters.json');

const parameters = matches(bicep, /^param (\w+)/gm);
same('resource', matches(bicep, /^resource \w+ '([^']+)'/gm).sort(), arm.resources.map((r) => `${r.type}@${r.apiVersion}`).sort());
same('parameter', parameters, Object.keys(arm.parameters));
same('secure parameter', matches(bicep, /@secure\(\)(?:\n@.*)*\nparam (\w+)/g), Object.keys(arm.parameters).filter((p) => arm.parameters[p].type === 'securestring'));
same('output', matches(bicep, /^output (\w+)/gm), Object.keys(arm.outputs));
same('environment variable', matches(bicep, /name: '(\w+__\w+)'/g), matches(armText, /'name', '(\w+__\w+)'/g).concat(matches(armText, /"name":"(\w+__\w+)"/g)));

for (const name of matches(armText, /parameters\('(\w+)'\)/g)) if (!(name in arm.parameters)) problems.push(`azuredeploy.json uses the unknown parameter ${name}`);
for (const name of matches(armText, /variables\('(\w+)'\)/g)) if (!(name in arm.variables)) problems.push(`azuredeploy.json uses the unknown variable ${name}`);
for (const name of Object.keys(arm.parameters)) if (!armText.includes(`parameters('${name}')`)) problems.push(`azuredeploy.json never uses ${name}`);
for (const resource of arm.resources) {
  for (const field of ['type', 'apiVersion', 'name']) if (!resource[field]) problems.push(`azuredeploy.json: a resource without ${field}`);
}
expressions(arm);

for (const name of Object.keys(armValues.parameters)) if (!parameters.includes(name)) problems.push(`azuredeploy.parameters.json names ${name}, which is unknown`);
for (const [name, given] of Object.entries(armValues.parameters)) {
  if (arm.parameters[name]?.type === 'securestring' && 'value' in given) problems.push(`azuredeploy.parameters.json holds the secret ${name}`);
}

for (const problem of new Set(problems)) console.error(problem);
if (problems.length === 0) console.log('The templates are well-formed and say the same.');
process.exitCode = problems.length ? 1 : 0;

function parse(file) {
  const text = read(file);
  const wrong = (node) => {
    if (node.isError || node.isMissing) problems.push(`${file}:${node.startPosition.row + 1}:${node.startPosition.column + 1}: not Bicep`);
    node.children.forEach(wrong);
  };
  wrong(parser.parse(text).rootNode);
  return text;
}

/** An expression stands in brackets, whose parentheses and quotes must close. */
function expressions(value) {
  if (typeof value === 'object' && value !== null) Object.entries(value).flat().forEach(expressions);
  else if (typeof value === 'string' && value.startsWith('[') && !closes(value)) problems.push(`azuredeploy.json: ${value.slice(0, 60)}… does not close`);
}

function closes(expression) {
  const outside = expression.replace(/'[^']*'/g, '');
  const count = (sign) => outside.split(sign).length - 1;
  return expression.endsWith(']') && !outside.includes("'") && count('(') === count(')');
}
