/** The worker of `ask.ts`: sends requests and looks names up, one question after another. */
const { lookup } = process.getBuiltinModule("node:dns/promises");
const http = process.getBuiltinModule("node:http");
const https = process.getBuiltinModule("node:https");
const { workerData } = process.getBuiltinModule("node:worker_threads");

const mostRedirects = 10;
const redirects = new Set([301, 302, 303, 307, 308]);

workerData.port.on("message", async ({ id, question, signal }) => {
  try {
    workerData.port.postMessage({ id, value: await answer(question) });
  } catch (error) {
    workerData.port.postMessage({ id, error: error.message || error.code || String(error) });
  }
  Atomics.store(signal, 0, 1);
  Atomics.notify(signal, 0);
});

function answer(question) {
  return question.kind === "lookup" ? addressesOf(question.name) : send(question);
}

async function addressesOf(name) {
  return (await lookup(name, { all: true })).map(({ address }) => address);
}

async function send({ url, method, body, follow, ...rest }) {
  for (let redirect = 0; redirect <= mostRedirects; redirect++) {
    const { hostname, port, protocol } = new URL(url);
    const number = port || (protocol === "https:" ? "443" : "80");
    const host = hostname.toLowerCase();
    if (!rest.allow.includes(host) && !rest.allow.includes(`${host}:${number}`))
      throw new Error(`unallowed host: ${host}`);
    const response = await request(url, method, body, rest);
    const { location } = response.headers;
    if (!follow || location === undefined || !redirects.has(response.code)) return response;
    url = new URL(location[0], url).href;
    if (response.code === 303 || (response.code !== 307 && response.code !== 308 && method === "POST")) {
      method = "GET";
      body = undefined;
    }
  }
  throw new Error(`stopped after ${mostRedirects} redirects`);
}

function request(url, method, body, { headers, tls, timeout, maximumBytes }) {
  return new Promise((resolve, reject) => {
    const client = url.startsWith("https:") ? https : http;
    const sent = client.request(url, { method, headers, agent: false, ...tls }, (response) => {
      const chunks = [];
      let length = 0;
      response.on("data", (chunk) => {
        length += chunk.length;
        if (length > maximumBytes) sent.destroy(new Error(`the response is longer than ${maximumBytes} bytes`));
        chunks.push(chunk);
      });
      response.on("error", reject);
      response.on("end", () => {
        const received = Object.entries(response.headersDistinct);
        resolve({
          code: response.statusCode,
          status: `${response.statusCode} ${response.statusMessage}`,
          headers: Object.fromEntries(received),
          body: Buffer.concat(chunks).toString("utf8"),
        });
      });
    });
    const timer = setTimeout(() => sent.destroy(new Error("request timed out")), timeout);
    sent.on("close", () => clearTimeout(timer));
    sent.on("error", reject);
    sent.end(body);
  });
}
