/** `JSON.stringify(x)` as Rego, for both libraries: OPA escapes what is only dangerous in HTML, JavaScript does not. */

export const jsonTextOfX = `strings.replace_n(
	{
		\`\\\\\`: \`\\\\\`,
		\`\\u003c\`: "<",
		\`\\u003e\`: ">",
		\`\\u0026\`: "&",
		\`\\u2028\`: "\\u2028",
		\`\\u2029\`: "\\u2029",
	},
	json.marshal(x),
)`;
