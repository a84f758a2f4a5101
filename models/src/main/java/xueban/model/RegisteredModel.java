package xueban.model;

import java.util.Optional;

/**
 * A model as a registry lists it.
 *
 * @param version kind and version in one word, such as {@code stacked-20261122-1}
 * @param card what it is; empty if the folder cannot be read
 * @param digest of its numbers, in hexadecimal; empty if the folder cannot be read
 * @param shipped whether it came with xueban
 * @param active whether it is the one chosen to serve
 * @param previous whether a rollback leads to it
 * @param error why it cannot serve; empty if it can
 */
public record RegisteredModel(
    String version,
    Optional<ModelCard> card,
    String digest,
    boolean shipped,
    boolean active,
    boolean previous,
    String error) {}
