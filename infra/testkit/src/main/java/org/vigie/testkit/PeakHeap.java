package org.vigie.testkit;

import com.sun.management.GarbageCollectionNotificationInfo;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import javax.management.NotificationEmitter;
import javax.management.openmbean.CompositeData;

/** The most heap that this process used at any one moment: it is fullest just before it is collected. */
public final class PeakHeap {
    private static final int BITS_OF_A_MEGABYTE = 20;

    private final AtomicLong most = new AtomicLong();

    private PeakHeap() {}

    /** Watches from now on. */
    public static PeakHeap watched() {
        PeakHeap peak = new PeakHeap();
        Set<String> pools = ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getType() == MemoryType.HEAP)
                .map(MemoryPoolMXBean::getName)
                .collect(Collectors.toSet());
        ManagementFactory.getGarbageCollectorMXBeans().stream()
                .filter(NotificationEmitter.class::isInstance)
                .forEach(collector -> ((NotificationEmitter) collector)
                        .addNotificationListener(
                                (told, nothing) -> peak.collected((CompositeData) told.getUserData(), pools),
                                null,
                                null));
        return peak;
    }

    private void collected(CompositeData told, Set<String> pools) {
        long before =
                GarbageCollectionNotificationInfo.from(told).getGcInfo().getMemoryUsageBeforeGc().entrySet().stream()
                        .filter(pool -> pools.contains(pool.getKey()))
                        .mapToLong(pool -> pool.getValue().getUsed())
                        .sum();
        most.accumulateAndGet(before, Math::max);
    }

    public long megabytes() {
        long now = ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
        return Math.max(most.get(), now) >> BITS_OF_A_MEGABYTE;
    }
}
