/** Policies over documents of a size: roles in `data`, and JSON that is deep or wide. */

const names = (count, make) => Array.from({ length: count }, (_, index) => make(index));

const rbac = `package rbac

allow if {
	some role in data.roles_of[input.user]
	some permission in data.permissions_of[role]
	permission.action == input.action
	permission.kind == input.kind
}
`;

/** So many users, a hundredth of that of roles; the last user may do what is asked for by the last of two roles. */
function rbacData(users) {
  const roles = users / 100;
  const actions = ["get", "list", "watch", "create", "update", "delete"];
  return {
    roles_of: Object.fromEntries(
      names(users, (index) => [`user-${index}`, [`role-${(index * 7) % roles}`, `role-${index % roles}`]]),
    ),
    permissions_of: Object.fromEntries(
      names(roles, (index) => [`role-${index}`, actions.map((action) => ({ action, kind: `kind-${index}` }))]),
    ),
  };
}

const rbacWorkloads = [1_000, 10_000, 100_000].map((users) => ({
  name: `RBAC, ${users.toLocaleString("en")} users`,
  text: rbac,
  entrypoint: "rbac/allow",
  input: { user: `user-${users - 1}`, action: "delete", kind: `kind-${(users - 1) % (users / 100)}` },
  data: rbacData(users),
}));

export const generatedWorkloads = [
  ...rbacWorkloads,
  {
    name: "deep",
    text: `package deep\n\nleaves contains path if {\n\twalk(input, [path, value])\n\tis_string(value)\n}\n`,
    entrypoint: "deep/leaves",
    input: names(200, (index) => index).reduceRight((inner, index) => ({ [`level-${index}`]: inner }), "leaf"),
  },
  {
    name: "wide",
    text: `package wide\n\nallow if {\n\tinput["key-9999"].name == "value-9999"\n\tcount(input) == 10000\n}\n`,
    entrypoint: "wide/allow",
    input: Object.fromEntries(names(10_000, (index) => [`key-${index}`, { name: `value-${index}` }])),
  },
];
