-- Each tile of the steering room as somebody who knows the tables would write it: rows of the facts, no rollup, no policy.
-- A column named x_over is what the column before is divided by. Values stand in the order of the question marks.

-- tile: rate of an organisation now
SELECT count(*) FILTER (WHERE f.declared_status_code = 'met'), count(*) FILTER (WHERE f.declared_status_code IN ('met', 'not_met')) AS x_over
FROM fact_indicator_evaluation f
JOIN dim_organisation o USING (organisation_key)
JOIN dim_period p USING (period_key)
WHERE o.organisation_id = ? AND p.period_id = ?

-- tile: spending of the year to date
SELECT sum(f.amount)
FROM fact_budget f
JOIN dim_organisation o USING (organisation_key)
JOIN dim_period p USING (period_key)
JOIN dim_period now ON now.fiscal_year = p.fiscal_year AND p.start_date <= now.start_date
WHERE f.amount_type_code = 'actual' AND o.organisation_id = ? AND now.period_id = ?

-- tile: rate beside the year before
SELECT count(*) FILTER (WHERE p.period_key = now.period_key AND f.declared_status_code = 'met'),
       count(*) FILTER (WHERE p.period_key = now.period_key AND f.declared_status_code IN ('met', 'not_met')) AS now_over,
       count(*) FILTER (WHERE p.period_key = before.period_key AND f.declared_status_code = 'met'),
       count(*) FILTER (WHERE p.period_key = before.period_key AND f.declared_status_code IN ('met', 'not_met')) AS before_over
FROM fact_indicator_evaluation f
JOIN dim_organisation o USING (organisation_key)
JOIN dim_period p USING (period_key)
JOIN dim_period now ON p.period_key IN (now.period_key, now.period_key - 12)
JOIN dim_period before ON before.period_key = now.period_key - 12
WHERE o.organisation_id = ? AND now.period_id = ?

-- tile: rate over 36 months
SELECT p.period_id, count(*) FILTER (WHERE f.declared_status_code = 'met'), count(*) FILTER (WHERE f.declared_status_code IN ('met', 'not_met')) AS x_over
FROM fact_indicator_evaluation f
JOIN dim_organisation o USING (organisation_key)
JOIN dim_period p USING (period_key)
WHERE o.organisation_id = ? AND p.granularity_code = 'month' AND p.start_date >= CAST(? AS DATE) AND p.start_date < CAST(? AS DATE)
GROUP BY 1 ORDER BY 1

-- tile: spending beside what was planned over 36 months
SELECT p.period_id, sum(f.amount) FILTER (WHERE f.amount_type_code = 'actual'), sum(f.amount) FILTER (WHERE f.amount_type_code = 'planned')
FROM fact_budget f
JOIN dim_organisation o USING (organisation_key)
JOIN dim_period p USING (period_key)
WHERE o.organisation_id = ? AND p.granularity_code = 'month' AND p.start_date >= CAST(? AS DATE) AND p.start_date < CAST(? AS DATE)
GROUP BY 1 ORDER BY 1

-- tile: wall of sixty numbers
SELECT o.portfolio_name_en,
       count(*) FILTER (WHERE f.declared_status_code IN ('met', 'not_met', 'not_available')),
       count(*) FILTER (WHERE f.declared_status_code = 'met'),
       count(*) FILTER (WHERE f.declared_status_code = 'met'), count(*) FILTER (WHERE f.declared_status_code IN ('met', 'not_met')) AS a_over,
       count(*) FILTER (WHERE f.declared_status_code = 'met'), count(*) FILTER (WHERE f.declared_status_code IN ('met', 'not_met', 'not_available')) AS b_over,
       count(*) FILTER (WHERE f.declared_status_code IN ('met', 'not_met')), count(*) FILTER (WHERE f.declared_status_code IN ('met', 'not_met', 'not_available')) AS c_over
FROM fact_indicator_evaluation f
JOIN dim_organisation o USING (organisation_key)
JOIN dim_period p USING (period_key)
WHERE p.period_id = ?
GROUP BY 1 ORDER BY 1

-- tile: ten best organisations of a year
SELECT organisation_id, met, evaluable AS x_over
FROM (SELECT o.organisation_id, count(*) FILTER (WHERE f.declared_status_code = 'met') AS met,
             count(*) FILTER (WHERE f.declared_status_code IN ('met', 'not_met')) AS evaluable
      FROM fact_indicator_evaluation f
      JOIN dim_organisation o USING (organisation_key)
      JOIN dim_period p USING (period_key)
      WHERE p.fiscal_year = ?
      GROUP BY 1)
ORDER BY round(CAST(met AS DECIMAL(18, 0)) / evaluable, 6) DESC, organisation_id LIMIT 10

-- tile: ten farthest under their budget
SELECT organisation_id, actual - authorised, authorised AS x_over
FROM (SELECT o.organisation_id, sum(f.amount) FILTER (WHERE f.amount_type_code = 'actual') AS actual,
             sum(f.amount) FILTER (WHERE f.amount_type_code = 'authorised') AS authorised
      FROM fact_budget f
      JOIN dim_organisation o USING (organisation_key)
      JOIN dim_period p USING (period_key)
      WHERE p.fiscal_year = ?
      GROUP BY 1)
ORDER BY round(CAST(actual - authorised AS DECIMAL(38, 6)) / authorised, 6), organisation_id LIMIT 10

-- tile: heat of missions and portfolios
SELECT m.mission_id, o.portfolio_name_en,
       count(DISTINCT f.evaluation_key) FILTER (WHERE f.declared_status_code = 'met'),
       count(DISTINCT f.evaluation_key) FILTER (WHERE f.declared_status_code IN ('met', 'not_met')) AS x_over
FROM fact_indicator_evaluation f
JOIN dim_organisation o USING (organisation_key)
JOIN dim_period p USING (period_key)
JOIN bridge_indicator_mission b USING (indicator_key)
JOIN dim_mission m USING (mission_key)
WHERE p.fiscal_year = ?
GROUP BY 1, 2 ORDER BY 1, 2

-- tile: organisations of a portfolio
SELECT o.organisation_id,
       count(*) FILTER (WHERE f.declared_status_code IN ('met', 'not_met', 'not_available')),
       count(*) FILTER (WHERE f.declared_status_code = 'met'), count(*) FILTER (WHERE f.declared_status_code IN ('met', 'not_met')) AS x_over
FROM fact_indicator_evaluation f
JOIN dim_organisation o USING (organisation_key)
JOIN dim_period p USING (period_key)
WHERE o.portfolio_name_en = ? AND p.fiscal_year = ?
GROUP BY 1 ORDER BY 1

-- tile: rows behind a number
SELECT i.indicator_id, f.declared_status_code, f.target_value, f.actual_value
FROM fact_indicator_evaluation f
JOIN dim_organisation o USING (organisation_key)
JOIN dim_period p USING (period_key)
JOIN dim_indicator i USING (indicator_key)
WHERE o.organisation_id = ? AND p.period_id = ?
ORDER BY 1 LIMIT 500

-- tile: share of spending by portfolio
SELECT portfolio_name_en, spending, spending, sum(spending) OVER () AS x_over
FROM (SELECT o.portfolio_name_en, sum(f.amount) AS spending
      FROM fact_budget f
      JOIN dim_organisation o USING (organisation_key)
      JOIN dim_period p USING (period_key)
      WHERE f.amount_type_code = 'actual' AND p.fiscal_year = ?
      GROUP BY 1)
ORDER BY 1

-- tile: totals and subtotals
SELECT o.portfolio_name_en, o.organisation_id, GROUPING(o.portfolio_name_en) + GROUPING(o.organisation_id),
       count(*) FILTER (WHERE f.declared_status_code = 'met'), count(*) FILTER (WHERE f.declared_status_code IN ('met', 'not_met')) AS x_over
FROM fact_indicator_evaluation f
JOIN dim_organisation o USING (organisation_key)
JOIN dim_period p USING (period_key)
WHERE p.fiscal_year = ?
GROUP BY ROLLUP (1, 2) ORDER BY 3 DESC, 1, 2

-- tile: staff at the last month of a year
SELECT organisation_id, sum(full_time_equivalents)
FROM (SELECT o.organisation_id, f.full_time_equivalents, p.end_date, max(p.end_date) OVER (PARTITION BY o.organisation_id) AS latest
      FROM fact_workforce f
      JOIN dim_organisation o USING (organisation_key)
      JOIN dim_period p USING (period_key)
      WHERE f.workforce_type_code = 'actual' AND p.fiscal_year = ?)
WHERE end_date = latest
GROUP BY 1 ORDER BY 1

-- tile: spending beside staff
SELECT portfolio_name_en, spending, staff, spending, staff AS x_over
FROM (SELECT o.portfolio_name_en, sum(f.amount) AS spending
      FROM fact_budget f
      JOIN dim_organisation o USING (organisation_key)
      JOIN dim_period p USING (period_key)
      WHERE f.amount_type_code = 'actual' AND p.fiscal_year = ?
      GROUP BY 1)
JOIN (SELECT o.portfolio_name_en, sum(f.full_time_equivalents) AS staff
      FROM fact_workforce f
      JOIN dim_organisation o USING (organisation_key)
      JOIN dim_period p USING (period_key)
      WHERE f.workforce_type_code = 'actual' AND p.fiscal_year = ?
      GROUP BY 1) USING (portfolio_name_en)
ORDER BY 1

-- tile: organisations by the name of the time
SELECT o.name_en, count(*) FILTER (WHERE f.declared_status_code = 'met'), count(*) FILTER (WHERE f.declared_status_code IN ('met', 'not_met')) AS x_over
FROM fact_indicator_evaluation f
JOIN dim_organisation o USING (organisation_key)
JOIN dim_period p USING (period_key)
WHERE p.period_id = ?
GROUP BY 1 ORDER BY 1

-- tile: indicators followed by quarter
SELECT p.fiscal_quarter, count(DISTINCT f.indicator_key)
FROM fact_indicator_evaluation f
JOIN dim_organisation o USING (organisation_key)
JOIN dim_period p USING (period_key)
WHERE o.organisation_id = ? AND p.fiscal_year = ?
GROUP BY 1 ORDER BY 1

-- tile: wall of an analyst of three organisations
SELECT o.portfolio_name_en,
       count(*) FILTER (WHERE f.declared_status_code IN ('met', 'not_met', 'not_available')),
       count(*) FILTER (WHERE f.declared_status_code = 'met'),
       count(*) FILTER (WHERE f.declared_status_code = 'met'), count(*) FILTER (WHERE f.declared_status_code IN ('met', 'not_met')) AS a_over,
       count(*) FILTER (WHERE f.declared_status_code = 'met'), count(*) FILTER (WHERE f.declared_status_code IN ('met', 'not_met', 'not_available')) AS b_over,
       count(*) FILTER (WHERE f.declared_status_code IN ('met', 'not_met')), count(*) FILTER (WHERE f.declared_status_code IN ('met', 'not_met', 'not_available')) AS c_over
FROM fact_indicator_evaluation f
JOIN dim_organisation o USING (organisation_key)
JOIN dim_period p USING (period_key)
WHERE p.period_id = ? AND o.organisation_id IN ('O1', 'O2', 'O3')
GROUP BY 1 ORDER BY 1
