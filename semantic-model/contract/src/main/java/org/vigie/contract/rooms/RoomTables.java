package org.vigie.contract.rooms;

import org.vigie.contract.TableName;

/** Names of the tables of steering rooms; what each holds stands in {@code tables/rooms.yml}. */
public final class RoomTables {
    public static final TableName STG_ROOM = new TableName("stg_room");
    public static final TableName STG_BLOCKER = new TableName("stg_blocker");
    public static final TableName STG_BLOCKER_EVENT = new TableName("stg_blocker_event");
    public static final TableName STG_ACTION = new TableName("stg_action");
    public static final TableName STG_ACTION_STATUS = new TableName("stg_action_status");
    public static final TableName STG_DECISION = new TableName("stg_decision");
    public static final TableName STG_ROOM_SESSION = new TableName("stg_room_session");
    public static final TableName DIM_ROOM = new TableName("dim_room");
    public static final TableName BRIDGE_ROOM_HIERARCHY = new TableName("bridge_room_hierarchy");
    public static final TableName DIM_BLOCKER_CATEGORY = new TableName("dim_blocker_category");
    public static final TableName FACT_BLOCKER_EVENT = new TableName("fact_blocker_event");
    public static final TableName FACT_BLOCKER_LIFECYCLE = new TableName("fact_blocker_lifecycle");
    public static final TableName FACT_ACTION_STATUS = new TableName("fact_action_status");
    public static final TableName FACT_DECISION = new TableName("fact_decision");
    public static final TableName FACT_CAUCUS = new TableName("fact_caucus");
    public static final TableName STG_ROOM_INDICATOR = new TableName("stg_room_indicator");
    public static final TableName BRIDGE_ROOM_INDICATOR = new TableName("bridge_room_indicator");
    public static final TableName FACT_ROOM_RESULT = new TableName("fact_room_result");
    public static final TableName FACT_BLOCKED_EVALUATION = new TableName("fact_blocked_evaluation");

    private RoomTables() {}
}
