/** An object as a file may have it: every field may be missing, however deep. */
export type Lenient<T> = T extends readonly (infer Item)[]
  ? Lenient<Item>[]
  : T extends object
    ? string extends keyof T
      ? { [Field in keyof T]: Lenient<T[Field]> }
      : { [Field in keyof T]?: Lenient<T[Field]> | undefined }
    : T;
