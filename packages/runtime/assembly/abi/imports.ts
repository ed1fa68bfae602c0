// What a module imports from its host, exactly as OPA's ABI names it.

@external("env", "opa_abort")
export declare function opa_abort(message: i32): void;
