package xueban.server;

import io.grpc.ServerInterceptor;
import java.util.List;
import java.util.concurrent.ScheduledExecutorService;
import xueban.server.access.CredentialInterceptor;
import xueban.server.call.AdmissionInterceptor;
import xueban.server.call.CallLogInterceptor;
import xueban.server.call.DeadlineInterceptor;
import xueban.server.call.ErrorInterceptor;
import xueban.server.call.MessageSizeInterceptor;
import xueban.storage.ApplicationStore;

/**
 * What every call of ours passes, outermost first. The log line sees how each call ends. The clock
 * stands outside of errors, so that whichever ends a call first has the word. Who has no credential
 * takes no place among the calls in flight.
 */
record CallInterceptors(List<ServerInterceptor> outermostFirst) {
  CallInterceptors {
    outermostFirst = List.copyOf(outermostFirst);
  }

  static CallInterceptors of(
      ServerLimits limits, ApplicationStore applications, ScheduledExecutorService timer) {
    return new CallInterceptors(
        List.of(
            new CallLogInterceptor(),
            new DeadlineInterceptor(limits.deadline(), timer),
            new ErrorInterceptor(),
            new CredentialInterceptor(applications),
            new AdmissionInterceptor(limits.callsInFlight()),
            new MessageSizeInterceptor(limits.messageBytes())));
  }
}
