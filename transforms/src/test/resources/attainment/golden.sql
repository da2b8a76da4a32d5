-- Verdict and progress of each case, written out by hand from the rules of the domain model.
WITH bounds AS (
    SELECT *,
           CASE direction WHEN 'RANGE' THEN low ELSE target - coalesce(tolerance, 0) END AS lo,
           CASE direction WHEN 'RANGE' THEN high ELSE target + coalesce(tolerance, 0) END AS hi
    FROM golden_cases
),
judged AS (
    SELECT *,
           CASE WHEN direction IN ('INCREASE', 'MAINTAIN_ABOVE') THEN actual >= target
                WHEN direction IN ('DECREASE', 'MAINTAIN_BELOW') THEN actual <= target
                ELSE actual BETWEEN lo AND hi END AS is_met,
           CASE direction WHEN 'INCREASE' THEN baseline >= target
                          WHEN 'DECREASE' THEN baseline <= target END AS baseline_meets,
           greatest(lo - actual, 0, actual - hi) AS actual_distance,
           greatest(lo - baseline, 0, baseline - hi) AS baseline_distance
    FROM bounds
)
SELECT case_id,
       CASE WHEN actual IS NULL THEN 'NO_ACTUAL' WHEN is_met THEN 'MET' ELSE 'NOT_MET' END AS verdict,
       bround(CAST(CASE WHEN actual IS NULL THEN NULL
                        WHEN direction IN ('MAINTAIN_ABOVE', 'MAINTAIN_BELOW') THEN if(is_met, 1, 0)
                        WHEN direction IN ('RANGE', 'EXACT') THEN
                            CASE WHEN is_met THEN 1
                                 WHEN baseline IS NULL THEN NULL
                                 WHEN baseline_distance = 0 THEN 0
                                 ELSE 1 - actual_distance / baseline_distance END
                        WHEN baseline IS NULL THEN NULL
                        WHEN baseline_meets THEN if(is_met, 1, 0)
                        ELSE (actual - baseline) / (target - baseline) END AS DECIMAL(18, 6)), 4) AS progress
FROM judged
