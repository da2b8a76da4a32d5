package org.vigie.transforms.tables;

import static org.vigie.contract.performance.PerformanceTables.DIM_INDICATOR;
import static org.vigie.contract.performance.PerformanceTables.DIM_PLAN_ELEMENT;
import static org.vigie.contract.performance.PerformanceTables.FACT_INDICATOR_EVALUATION;
import static org.vigie.contract.performance.PerformanceTables.FACT_INDICATOR_RESULT;
import static org.vigie.contract.rooms.RoomTables.BRIDGE_ROOM_HIERARCHY;
import static org.vigie.contract.rooms.RoomTables.BRIDGE_ROOM_INDICATOR;
import static org.vigie.contract.rooms.RoomTables.DIM_BLOCKER_CATEGORY;
import static org.vigie.contract.rooms.RoomTables.DIM_ROOM;
import static org.vigie.contract.rooms.RoomTables.FACT_ACTION_STATUS;
import static org.vigie.contract.rooms.RoomTables.FACT_BLOCKED_EVALUATION;
import static org.vigie.contract.rooms.RoomTables.FACT_BLOCKER_EVENT;
import static org.vigie.contract.rooms.RoomTables.FACT_BLOCKER_LIFECYCLE;
import static org.vigie.contract.rooms.RoomTables.FACT_CAUCUS;
import static org.vigie.contract.rooms.RoomTables.FACT_DECISION;
import static org.vigie.contract.rooms.RoomTables.FACT_ROOM_RESULT;
import static org.vigie.contract.rooms.RoomTables.STG_ACTION;
import static org.vigie.contract.rooms.RoomTables.STG_ACTION_STATUS;
import static org.vigie.contract.rooms.RoomTables.STG_BLOCKER;
import static org.vigie.contract.rooms.RoomTables.STG_BLOCKER_EVENT;
import static org.vigie.contract.rooms.RoomTables.STG_DECISION;
import static org.vigie.contract.rooms.RoomTables.STG_ROOM;
import static org.vigie.contract.rooms.RoomTables.STG_ROOM_INDICATOR;
import static org.vigie.contract.rooms.RoomTables.STG_ROOM_SESSION;
import static org.vigie.transforms.tables.TableJob.landed;
import static org.vigie.transforms.tables.TableJob.table;

import java.time.LocalDate;
import java.util.List;
import org.vigie.transforms.conformed.rooms.StgAction;
import org.vigie.transforms.conformed.rooms.StgActionStatus;
import org.vigie.transforms.conformed.rooms.StgBlocker;
import org.vigie.transforms.conformed.rooms.StgBlockerEvent;
import org.vigie.transforms.conformed.rooms.StgDecision;
import org.vigie.transforms.conformed.rooms.StgRoom;
import org.vigie.transforms.conformed.rooms.StgRoomIndicator;
import org.vigie.transforms.conformed.rooms.StgRoomSession;
import org.vigie.transforms.rooms.BridgeRoomHierarchy;
import org.vigie.transforms.rooms.BridgeRoomIndicator;
import org.vigie.transforms.rooms.DimBlockerCategory;
import org.vigie.transforms.rooms.DimRoom;
import org.vigie.transforms.rooms.FactActionStatus;
import org.vigie.transforms.rooms.FactBlockedEvaluation;
import org.vigie.transforms.rooms.FactBlockerEvent;
import org.vigie.transforms.rooms.FactBlockerLifecycle;
import org.vigie.transforms.rooms.FactCaucus;
import org.vigie.transforms.rooms.FactDecision;
import org.vigie.transforms.rooms.FactRoomResult;

/** Steering rooms: what is conformed of their deliveries, and the star's tables of them. */
public final class RoomTables {
    private RoomTables() {}

    /** The tables as known at the end of a day, which decides what has happened and which clocks have run out. */
    public static List<TableJob> all(LocalDate asOf) {
        return List.of(
                table(STG_ROOM).from(landed("rooms.rooms")).by(StgRoom::build),
                table(STG_BLOCKER).from(landed("rooms.blockers")).by(StgBlocker::build),
                table(STG_BLOCKER_EVENT).from(landed("rooms.blocker-events")).by(StgBlockerEvent::build),
                table(STG_ACTION).from(landed("rooms.actions")).by(StgAction::build),
                table(STG_ACTION_STATUS).from(landed("rooms.action-statuses")).by(StgActionStatus::build),
                table(STG_DECISION).from(landed("rooms.decisions")).by(StgDecision::build),
                table(STG_ROOM_SESSION).from(landed("rooms.sessions")).by(StgRoomSession::build),
                table(DIM_ROOM).from(STG_ROOM).by(DimRoom::build),
                table(BRIDGE_ROOM_HIERARCHY).from(STG_ROOM).by(BridgeRoomHierarchy::build),
                table(DIM_BLOCKER_CATEGORY).of(DimBlockerCategory::rows),
                table(FACT_BLOCKER_EVENT)
                        .from(STG_BLOCKER_EVENT, STG_BLOCKER, DIM_ROOM)
                        .by((events, blockers, rooms) -> FactBlockerEvent.build(events, blockers, rooms, asOf))
                        .knowing(asOf),
                table(FACT_BLOCKER_LIFECYCLE)
                        .from(
                                STG_BLOCKER,
                                STG_BLOCKER_EVENT,
                                DIM_ROOM,
                                BRIDGE_ROOM_HIERARCHY,
                                DIM_PLAN_ELEMENT,
                                DIM_INDICATOR)
                        .by((blockers, events, rooms, hierarchy, planElements, indicators) ->
                                FactBlockerLifecycle.build(
                                        blockers, events, rooms, hierarchy, planElements, indicators, asOf))
                        .knowing(asOf),
                table(FACT_ACTION_STATUS)
                        .from(STG_ACTION_STATUS, STG_ACTION, DIM_ROOM, DIM_INDICATOR)
                        .by((statuses, actions, rooms, indicators) ->
                                FactActionStatus.build(statuses, actions, rooms, indicators, asOf))
                        .knowing(asOf),
                table(FACT_DECISION)
                        .from(STG_DECISION, DIM_ROOM)
                        .by((decisions, rooms) -> FactDecision.build(decisions, rooms, asOf))
                        .knowing(asOf),
                table(FACT_CAUCUS)
                        .from(STG_ROOM_SESSION, DIM_ROOM)
                        .by((sessions, rooms) -> FactCaucus.build(sessions, rooms, asOf))
                        .knowing(asOf),
                table(FACT_BLOCKED_EVALUATION)
                        .from(FACT_INDICATOR_EVALUATION, FACT_BLOCKER_LIFECYCLE)
                        .by(FactBlockedEvaluation::build));
    }

    /** Which indicators hang on rooms' walls, and which results have been before a session by the end of a day. */
    public static List<TableJob> walls(LocalDate asOf) {
        return List.of(
                table(STG_ROOM_INDICATOR).from(landed("walls.room-indicators")).by(StgRoomIndicator::build),
                table(BRIDGE_ROOM_INDICATOR)
                        .from(STG_ROOM_INDICATOR, DIM_ROOM, BRIDGE_ROOM_HIERARCHY, DIM_INDICATOR)
                        .by((walls, rooms, hierarchy, indicators) ->
                                BridgeRoomIndicator.build(walls, rooms, hierarchy, indicators, asOf))
                        .knowing(asOf),
                table(FACT_ROOM_RESULT)
                        .from(BRIDGE_ROOM_INDICATOR, FACT_INDICATOR_RESULT, FACT_CAUCUS)
                        .by((walls, results, sessions) -> FactRoomResult.build(walls, results, sessions, asOf))
                        .knowing(asOf));
    }
}
