/** The worker of `ask.ts`: sends requests and looks names up, one question after another. */
const { lookup } = process.getBuiltinModule("node:dns/promises");
const http = process.getBuiltinModule("node:http");
const https = process.getBuiltinModule("node:https");
const { rootCertificates } = process.getBuiltinModule("node:tls");
const { workerData } = process.getBuiltinModule("node:worker_threads");

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

/** One request: redirects are the caller's, who knows which hosts it allows. */
function send({ url, method, body, headers, tls, usesSystemCertificates, timeout, maximumBytes }) {
  return new Promise((resolve, reject) => {
    const client = url.startsWith("https:") ? https : http;
    const ca = usesSystemCertificates && tls.ca !== undefined ? { ca: [...rootCertificates, tls.ca] } : {};
    const sent = client.request(url, { method, headers, agent: false, ...tls, ...ca }, (response) => {
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
