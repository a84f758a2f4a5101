/**
 * Search of the catalog on a cluster of OpenSearch, for catalogs that outgrow one machine. Ranking,
 * explanation and pages are those of {@link xueban.recommend.RankedSearch}; this only keeps the
 * documents there and asks for them. It is no general client of OpenSearch. Entry type: {@link
 * xueban.recommend.opensearch.OpenSearchCatalogSearch}.
 */
@org.jspecify.annotations.NullMarked
package xueban.recommend.opensearch;
