package org.vigie.transforms.quality.deequ;

import com.amazon.deequ.anomalydetection.AnomalyDetectionStrategy;
import com.amazon.deequ.anomalydetection.OnlineNormalStrategy;
import com.amazon.deequ.anomalydetection.SimpleThresholdStrategy;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import scala.Tuple2;
import scala.collection.immutable.Vector;

/**
 * Deequ's strategies on a change and those before it. Deequ reckons in binary floating point: what comes of it is a
 * judgement, never a number that is shown.
 */
public final class ChangeStrategies {
    private ChangeStrategies() {}

    /** Whether a change is larger than a bound, on either side. */
    public static boolean isBeyond(BigDecimal bound, BigDecimal change) {
        double limit = bound.doubleValue();
        return isAnomaly(new SimpleThresholdStrategy(-limit, limit), List.of(change));
    }

    /**
     * Whether a change is further from the mean of all than so many standard deviations. Deequ counts the change itself
     * among them: of n changes none is further than (n - 1) / √n, so that three deviations need twelve changes before.
     */
    public static boolean isOutlying(double deviations, List<BigDecimal> before, BigDecimal change) {
        List<BigDecimal> series = new ArrayList<>(before);
        series.add(change);
        return isAnomaly(
                new OnlineNormalStrategy(
                        Scala.option(Optional.of(deviations)), Scala.option(Optional.of(deviations)), 0.1, true),
                series);
    }

    private static boolean isAnomaly(AnomalyDetectionStrategy strategy, List<BigDecimal> series) {
        Vector<Object> values =
                Scala.vector(series.stream().map(BigDecimal::doubleValue).toList());
        int last = series.size() - 1;
        return !strategy.detect(values, new Tuple2<>(last, last + 1)).isEmpty();
    }
}
