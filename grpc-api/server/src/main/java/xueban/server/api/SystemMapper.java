package xueban.server.api;

import java.time.Instant;
import xueban.server.access.Caller;
import xueban.tutor.TenantInfo;
import xueban.v1.GetInfoResponse;
import xueban.v1.Scope;
import xueban.v1.TenantCounts;

/** Says what {@code SystemService} tells. */
final class SystemMapper {
  private SystemMapper() {}

  static GetInfoResponse info(TenantInfo info, Caller caller, String tenantName, Instant now) {
    return GetInfoResponse.newBuilder()
        .setVersion(ProductVersion.text())
        .setTenantName(tenantName)
        .setApplicationName(caller.application())
        .addAllScopes(caller.scope().included().stream().map(SystemMapper::scope).toList())
        .setCounts(
            TenantCounts.newBuilder()
                .setConcepts(info.concepts())
                .setPrerequisites(info.prerequisites())
                .setResources(CommonMapper.count(info.resources()))
                .setItems(CommonMapper.count(info.items()))
                .setLearners(CommonMapper.count(info.learners()))
                .setEvents(info.events())
                .setClasses(CommonMapper.count(info.classes())))
        .setGraphVersion(info.graph())
        .setModelVersion(info.model())
        .setIndexVersion(Long.toString(info.index()))
        .setServerTime(CommonMapper.timestamp(now))
        .addAllWarnings(info.warnings())
        .build();
  }

  private static Scope scope(xueban.server.access.Scope scope) {
    return switch (scope) {
      case LEARN -> Scope.SCOPE_LEARN;
      case TEACH -> Scope.SCOPE_TEACH;
      case MANAGE -> Scope.SCOPE_MANAGE;
    };
  }
}
