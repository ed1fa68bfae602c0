/** Small policies whose modules and evaluations are held to docs/size.md: they need nothing but this repository. */

const names = (count, make) => Array.from({ length: count }, (_, index) => make(index));

const pod = {
  apiVersion: "v1",
  kind: "Pod",
  metadata: { name: "web", namespace: "shop", labels: { app: "web", team: "shop" } },
  spec: {
    hostNetwork: true,
    volumes: [{ name: "host", hostPath: { path: "/var/run" } }],
    containers: names(4, (index) => ({
      name: `web-${index}`,
      image: index % 2 === 0 ? "nginx:latest" : "registry.example.com/shop/web:1.2.3",
      securityContext: { privileged: index === 0, capabilities: { add: ["NET_ADMIN"] } },
      resources: { limits: { cpu: "500m", memory: "128Mi" } },
      ports: [{ containerPort: 8080, hostPort: 80 + index }],
    })),
  },
};

/** What Gatekeeper gives a policy. */
export const review = {
  review: {
    kind: { group: "", version: "v1", kind: "Pod" },
    operation: "CREATE",
    name: "web",
    namespace: "shop",
    object: pod,
  },
  parameters: {},
};

/** So many rules of one name, of which the input chooses the last. */
export function routes(count) {
  return {
    text: `package routes\n\n${names(count, (index) => `allow if input.path == "/api/${index}"`).join("\n\n")}\n`,
    entrypoint: "routes/allow",
    input: { path: `/api/${count - 1}` },
  };
}

/** One for each thing that evaluations spend memory on: lookups, messages, groups, dispatch, membership, text, numbers. */
export const fixedWorkloads = [
  {
    name: "one rule",
    text: "package smallest\n\nallow if input.user == data.owner\n",
    entrypoint: "smallest/allow",
    input: { user: "alice" },
  },
  {
    name: "denying admission",
    text: `package denying

deny contains message if {
	some container in input.review.object.spec.containers
	endswith(container.image, ":latest")
	message := sprintf("container %v uses %v", [container.name, container.image])
}

deny contains {"msg": message, "details": {"container": container.name}} if {
	some container in input.review.object.spec.containers
	container.securityContext.privileged
	message := sprintf("container %v is privileged", [container.name])
}
`,
    entrypoint: "denying/deny",
    input: review,
  },
  {
    name: "group by",
    text: `package grouping

teams := {person.team | some person in input.people}

members[team] := [person.name | some person in input.people; person.team == team] if some team in teams
`,
    entrypoint: "grouping/members",
    input: { people: names(100, (index) => ({ name: `person-${index}`, team: `team-${index % 10}` })) },
  },
  { name: "100 routes", ...routes(100) },
  {
    name: "membership",
    text: "package membership\n\nblocked := {name | some name in input.names}\n\nallow if input.user in blocked\n",
    entrypoint: "membership/allow",
    input: { user: "name-999", names: names(1000, (index) => `name-${index}`) },
  },
  {
    name: "text and numbers",
    text: `package reckoning

words := [upper(trim_space(word)) | some word in split(input.text, ",")]

total := sum([to_number(part) | some part in split(input.numbers, ",")]) / 3

out := {"words": concat(" ", words), "total": total}
`,
    entrypoint: "reckoning/out",
    input: {
      text: names(50, (index) => ` word${index} `).join(","),
      numbers: names(50, (index) => index * 1.5).join(","),
    },
  },
];
