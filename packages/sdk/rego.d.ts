/** Rego modules that policies import: an editor takes any name of them, the compiler knows their types. */
declare module "*.rego";
