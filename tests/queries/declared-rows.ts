import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';

const root = fileURLToPath(new URL('../..', import.meta.url));
const folder = join(root, 'src/lib/server/queries');

/** A call `database.rows<Row>(...)`, by the lines it stands in. */
interface DeclaredRows {
  file: string;
  firstLine: number;
  lastLine: number;
  row: ts.Type;
}

/** What the source of the queries declares of their rows: the types themselves, so that nothing has to be kept in step. */
export class DeclaredRowTypes {
  readonly #checker: ts.TypeChecker;
  readonly calls: DeclaredRows[] = [];

  constructor() {
    const files = readdirSync(folder).map((name) => join(folder, name));
    const { config } = ts.readConfigFile(join(root, 'tsconfig.json'), ts.sys.readFile);
    const { options } = ts.parseJsonConfigFileContent(config, ts.sys, root);
    const program = ts.createProgram(files, { ...options, noEmit: true });
    this.#checker = program.getTypeChecker();
    for (const file of files) this.#collect(program.getSourceFile(file)!);
  }

  #collect(source: ts.SourceFile): void {
    const lineOf = (position: number) => source.getLineAndCharacterOfPosition(position).line + 1;
    const visit = (node: ts.Node): void => {
      if (ts.isCallExpression(node) && ts.isPropertyAccessExpression(node.expression)) {
        const { name } = node.expression;
        if (name.text === 'rows' || name.text === 'rowsOfQuartier')
          this.calls.push({
            file: source.fileName,
            firstLine: lineOf(node.getStart()),
            lastLine: lineOf(node.getEnd()),
            row: this.#rowOf(node),
          });
      }
      ts.forEachChild(node, visit);
    };
    visit(source);
  }

  /** Of a call that gives a promise of rows, whether it names their type or where they go to says it. */
  #rowOf(call: ts.CallExpression): ts.Type {
    const [rows] = this.#checker.getTypeArguments(this.#checker.getTypeAtLocation(call) as ts.TypeReference);
    return this.#checker.getTypeArguments(rows as ts.TypeReference)[0]!;
  }

  /** The call that a line of a stack trace stands in. */
  callAt(file: string, line: number): DeclaredRows | undefined {
    return this.calls.find((call) => call.file === file && call.firstLine <= line && line <= call.lastLine);
  }

  /** Where a value is not what the type says: a column that is not there, or one of another kind. */
  difference(value: unknown, type: ts.Type, path = 'row'): string | undefined {
    const checker = this.#checker;
    if (type.isUnion()) {
      const differences = type.types.map((part) => this.difference(value, part, path));
      return differences.includes(undefined)
        ? undefined
        : `${path}: ${JSON.stringify(value)} is no ${checker.typeToString(type)}`;
    }
    // A call that only asks whether there is a row.
    if (type.flags & ts.TypeFlags.Unknown) return undefined;
    const wrong = `${path}: ${JSON.stringify(value)} is no ${checker.typeToString(type)}`;
    if (type.isStringLiteral() || type.isNumberLiteral()) return value === type.value ? undefined : wrong;
    if (type.flags & ts.TypeFlags.BooleanLiteral)
      return String(value) === checker.typeToString(type) ? undefined : wrong;
    if (type.flags & ts.TypeFlags.String) return typeof value === 'string' ? undefined : wrong;
    if (type.flags & ts.TypeFlags.Number) return typeof value === 'number' ? undefined : wrong;
    if (type.flags & ts.TypeFlags.Boolean) return typeof value === 'boolean' ? undefined : wrong;
    if (type.flags & ts.TypeFlags.Null) return value === null ? undefined : wrong;
    if (type.flags & ts.TypeFlags.Undefined) return value === undefined ? undefined : wrong;
    if (checker.isArrayType(type) || checker.isTupleType(type)) {
      if (!Array.isArray(value)) return wrong;
      const [item] = checker.getTypeArguments(type as ts.TypeReference);
      return value
        .map((part, at) => this.difference(part, item!, `${path}[${at}]`))
        .find((found) => found !== undefined);
    }
    if (typeof value !== 'object' || value === null) return wrong;
    for (const property of checker.getPropertiesOfType(type)) {
      const { name } = property;
      const isOptional = (property.flags & ts.SymbolFlags.Optional) !== 0;
      if (!(name in value)) {
        if (isOptional) continue;
        return `${path}.${name} is not received`;
      }
      const found = this.difference(
        (value as Record<string, unknown>)[name],
        checker.getTypeOfSymbol(property),
        `${path}.${name}`,
      );
      if (found !== undefined) return found;
    }
    return undefined;
  }
}
