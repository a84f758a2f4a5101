// The whole story by a client that is not ours: @grpc/grpc-js with the proto files as they are.
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import grpc from "@grpc/grpc-js";
import protoLoader from "@grpc/proto-loader";
import { required } from "./story/environment.mjs";
import { CallFailure } from "./story/failure.mjs";
import { tell } from "./story/story.mjs";

const here = fileURLToPath(new URL(".", import.meta.url));
const PROTOS = join(here, "../../proto/src/main/proto");
const FILES = ["answer", "catalog", "class", "graph", "homework", "learner", "practice", "search", "system"];

const loading = { includeDirs: [PROTOS], enums: String, longs: String, defaults: true, oneofs: true };
const api = grpc.loadPackageDefinition(
  protoLoader.loadSync(FILES.map((file) => `xueban/v1/${file}.proto`), loading),
).xueban.v1;
const rpc = protoLoader.loadSync(["google/rpc/status.proto", "google/rpc/error_details.proto"], {
  includeDirs: [join(here, "proto")],
});
const decode = (type, bytes) => rpc[type].deserialize(bytes);

const address = required("XUEBAN_GRPC_ADDRESS");
const clients = new Map();
const clientOf = (service) => {
  if (!clients.has(service)) {
    clients.set(service, new api[service](address, grpc.credentials.createInsecure()));
  }
  return clients.get(service);
};

const transport = {
  call(service, method, request, { credential, timeoutMs = 30_000 } = {}) {
    return new Promise((resolve, reject) => {
      const options = { deadline: Date.now() + timeoutMs };
      clientOf(service)[method](request, metadata(credential), options, (error, answer) =>
        error ? reject(failure(error)) : resolve(answer),
      );
    });
  },

  async *stream(service, method, request, { credential, timeoutMs = 30_000 } = {}) {
    const options = { deadline: Date.now() + timeoutMs };
    try {
      yield* clientOf(service)[method](request, metadata(credential), options);
    } catch (error) {
      throw failure(error);
    }
  },

  close() {
    clients.forEach((client) => client.close());
  },
};

function metadata(credential) {
  const made = new grpc.Metadata();
  if (credential) {
    made.set("authorization", `Bearer ${credential}`);
  }
  return made;
}

function failure(error) {
  const violations = [];
  let reason = "";
  for (const bytes of error.metadata?.get("grpc-status-details-bin") ?? []) {
    for (const detail of decode("google.rpc.Status", bytes).details) {
      if (detail.type_url.endsWith("/google.rpc.BadRequest")) {
        const { fieldViolations } = decode("google.rpc.BadRequest", detail.value);
        violations.push(...fieldViolations.map(({ field, description }) => ({ field, description })));
      } else if (detail.type_url.endsWith("/google.rpc.ErrorInfo")) {
        reason = decode("google.rpc.ErrorInfo", detail.value).reason;
      }
    }
  }
  return new CallFailure(grpc.status[error.code], error.details, violations, reason);
}

tell("gRPC by @grpc/grpc-js", transport, required("XUEBAN_CREDENTIAL"));
