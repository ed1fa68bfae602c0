/** What tests reach of the policies: lines of Rego and of TypeScript, as `opa test --coverage` counts them. */
import { type CompileResult, positionAt, reached, type Span } from "@portcullis/core";
import type { BuiltinMap } from "@portcullis/runtime";

/** One compilation's places, and a host's builtin that notes which of them were reached. */
export interface CoverageRun {
  readonly builtins: BuiltinMap;
}

interface Range {
  readonly start: { readonly row: number };
  readonly end: { readonly row: number };
}

export interface FileCoverage {
  readonly covered: readonly Range[];
  readonly not_covered: readonly Range[];
  readonly covered_lines: number;
  readonly not_covered_lines: number;
  /** Of a hundred. */
  readonly coverage: number;
}

/** In OPA's form. */
export interface CoverageReport {
  readonly files: Readonly<Record<string, FileCoverage>>;
  readonly covered_lines: number;
  readonly not_covered_lines: number;
  readonly coverage: number;
}

export class Coverage {
  /** Of each file, its lines that hold an expression, and whether one of them was reached. */
  readonly #files = new Map<string, Map<number, boolean>>();

  /** Counts the lines of a compilation, and those that a module reaches which is loaded with the builtins. */
  run({ reachable = [] }: Pick<CompileResult, "reachable">): CoverageRun {
    for (const place of reachable) this.#note(place, false);
    const note = (number: number): boolean => {
      const place = reachable[number];
      if (place !== undefined) this.#note(place, true);
      return true;
    };
    return { builtins: { [reached]: note } };
  }

  #note({ source, start }: Span, isReached: boolean): void {
    if (!isOwn(source.name)) return;
    const lines = this.#files.get(source.name) ?? new Map<number, boolean>();
    this.#files.set(source.name, lines);
    const { line } = positionAt(source, start);
    lines.set(line, isReached || lines.get(line) === true);
  }

  report(): CoverageReport {
    const files = Object.fromEntries(
      [...this.#files]
        .sort(([first], [second]) => (first < second ? -1 : 1))
        .map(([name, lines]) => [name, ofLines(lines)]),
    );
    const sum = (count: (file: FileCoverage) => number): number =>
      Object.values(files).reduce((total, file) => total + count(file), 0);
    return {
      files,
      ...shares(
        sum((file) => file.covered_lines),
        sum((file) => file.not_covered_lines),
      ),
    };
  }
}

/** Tests, the compiler's own library and packages are not what is tested. */
function isOwn(name: string): boolean {
  return !/_test\.rego$|^@portcullis\/|(^|[\\/])node_modules[\\/]/.test(name);
}

function ofLines(lines: ReadonlyMap<number, boolean>): FileCoverage {
  const sorted = [...lines].sort(([first], [second]) => first - second);
  const [covered, missed] = [true, false].map((wanted) =>
    sorted.filter(([, isReached]) => isReached === wanted).map(([line]) => line),
  ) as [number[], number[]];
  return { covered: ranges(covered), not_covered: ranges(missed), ...shares(covered.length, missed.length) };
}

function shares(covered: number, missed: number) {
  const share = covered + missed === 0 ? 100 : (100 * covered) / (covered + missed);
  return { covered_lines: covered, not_covered_lines: missed, coverage: Math.round(share * 10) / 10 };
}

/** Lines that follow each other as one range. */
function ranges(lines: readonly number[]): readonly Range[] {
  const found: { start: { row: number }; end: { row: number } }[] = [];
  for (const line of lines) {
    const last = found.at(-1);
    if (last?.end.row === line - 1) last.end.row = line;
    else found.push({ start: { row: line }, end: { row: line } });
  }
  return found;
}
