package org.vigie.transforms.quality.deequ;

import java.io.Serializable;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import scala.Function1;
import scala.Option;
import scala.collection.JavaConverters;
import scala.collection.Seq;
import scala.collection.immutable.Map;
import scala.collection.immutable.Vector;

/** Java's collections and functions as Scala's, and back. */
final class Scala {
    private Scala() {}

    static <T> Seq<T> seq(List<T> list) {
        return JavaConverters.asScalaBuffer(list).toSeq();
    }

    static <T> List<T> list(Seq<T> seq) {
        return JavaConverters.seqAsJavaList(seq);
    }

    static <T> Option<T> option(Optional<T> value) {
        @Nullable T orNull = value.orElse(null);
        return Option.apply(orNull);
    }

    static <T> Optional<T> optional(Option<T> value) {
        return value.isDefined() ? Optional.of(value.get()) : Optional.empty();
    }

    static <K, V> Optional<V> find(Map<K, V> map, K key) {
        return optional(map.get(key));
    }

    /** A ratio that must be the whole. */
    static Function1<Object, Object> isOne() {
        return (Function1<Object, Object> & Serializable)
                ratio -> Double.valueOf(1.0).equals(ratio);
    }

    static Vector<Object> vector(List<Double> numbers) {
        return JavaConverters.asScalaBuffer(
                        numbers.stream().map(number -> (Object) number).toList())
                .toVector();
    }
}
