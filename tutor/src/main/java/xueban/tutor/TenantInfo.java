package xueban.tutor;

/**
 * How much a tenant holds, and the versions of what works on it.
 *
 * @param resources resources in the catalog
 * @param items items in the catalog
 * @param learners learners with at least one event
 * @param events events in the learner log
 * @param index number of the last catalog change that searches see
 */
public record TenantInfo(
    int concepts,
    int prerequisites,
    long resources,
    long items,
    long learners,
    long events,
    long classes,
    String graph,
    String model,
    long index) {}
