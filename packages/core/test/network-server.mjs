// The servers of network.test.ts, one with TLS, whose certificate, key and authority it is given: prints their ports.
import { createServer } from "node:http";
import { createServer as createSecureServer } from "node:https";

let count = 0;
let attempts = 0;

const server = createServer(async (request, response) => {
  const json = (value, headers = {}) => {
    response.writeHead(200, { "content-type": "application/json", ...headers });
    response.end(JSON.stringify(value));
  };
  let sent = "";
  for await (const chunk of request) sent += chunk;
  const { url: path, method, headers } = request;
  if (path === "/json") return json({ path, method, team: headers["x-team"], type: headers["content-type"], sent });
  if (path === "/count") return json({ count: ++count }, { "cache-control": "max-age=60" });
  if (path === "/long") return json("a".repeat(100_000));
  if (path === "/slow") return;
  if (path === "/flaky" && ++attempts < 3) return request.socket.destroy();
  if (path === "/flaky") return json({ attempts });
  response.writeHead(302, { location: path === "/moved" ? "/json" : "http://example.org/" });
  response.end();
});

const tls = { ...JSON.parse(process.argv[2]), requestCert: true, rejectUnauthorized: false };
const secureServer = createSecureServer(tls, (request, response) => {
  response.writeHead(200, { "content-type": "application/json" });
  response.end(JSON.stringify({ client: request.socket.getPeerCertificate().subject?.CN ?? "nobody" }));
});

server.listen(0, "localhost", () => {
  secureServer.listen(0, "localhost", () => console.log(server.address().port, secureServer.address().port));
});
