// The server of network.test.ts: prints its port.
import { createServer } from "node:http";

let count = 0;

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
  response.writeHead(302, { location: path === "/moved" ? "/json" : "http://example.org/" });
  response.end();
});

server.listen(0, "localhost", () => console.log(server.address().port));
