import { expect, test } from "vitest";
import { parseImage } from "./index.ts";

const digest = `sha256:${"0".repeat(64)}`;

test.each([
  ["nginx", { registry: "docker.io", repository: "library/nginx", tag: "latest" }],
  ["nginx:1.27", { registry: "docker.io", repository: "library/nginx", tag: "1.27" }],
  ["grafana/loki", { registry: "docker.io", repository: "grafana/loki", tag: "latest" }],
  ["docker.io/nginx", { registry: "docker.io", repository: "library/nginx", tag: "latest" }],
  ["ghcr.io/shop/web:v1", { registry: "ghcr.io", repository: "shop/web", tag: "v1" }],
  ["localhost:5000/web", { registry: "localhost:5000", repository: "web", tag: "latest" }],
  [`ghcr.io/web@${digest}`, { registry: "ghcr.io", repository: "web", digest }],
  [`ghcr.io/web:v1@${digest}`, { registry: "ghcr.io", repository: "web", tag: "v1", digest }],
])("%s", (image, parts) => {
  expect(parseImage(image)).toEqual(parts);
});
