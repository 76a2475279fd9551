/**
 * The few globals every JavaScript host has but the ECMAScript library does not declare.
 * Seen only by tsconfig.domain.json, which compiles lib/domain without the DOM library.
 */
declare class URL {
  constructor(url: string, base?: string);
  static canParse(url: string, base?: string): boolean;
  readonly href: string;
  readonly protocol: string;
  readonly host: string;
  readonly hostname: string;
  readonly pathname: string;
  readonly search: string;
  hash: string;
  username: string;
  password: string;
}
declare class URLSearchParams {
  constructor(init?: string | Record<string, string>);
  get(name: string): string | null;
  set(name: string, value: string): void;
  toString(): string;
}
