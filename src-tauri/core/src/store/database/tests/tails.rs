//! Lines cut off the end of the record.

use super::*;

#[test]
fn a_removed_tail_no_longer_fits_the_rows() {
    let cut = |from: u32| {
        let database = changed(&on_the_audit(&format!("DELETE FROM audit WHERE seq >= {from}")));
        verify(&database.connection, &database.key).unwrap()
    };
    assert_eq!(cut(4), Err(RecordFault::Table { table: "class".into(), entry: 3, rows: 3, expected: 2 }));
    assert_eq!(cut(1).map(|_| ()).map_err(|fault| matches!(fault, RecordFault::Table { .. } | RecordFault::Shape)), Err(true));
}

#[test]
fn while_it_is_open_a_tail_that_changed_no_row_is_missed_too() {
    let mut database = database();
    let printed = |write: &Write<'_>| {
        write.note("", "a class set");
        Ok(())
    };
    database.write(&stamp(), "paper_print", printed).unwrap();
    assert!(database.verify().unwrap().is_ok());
    database.connection.authorizer(None::<fn(rusqlite::hooks::AuthContext<'_>) -> rusqlite::hooks::Authorization>).unwrap();
    database.connection.execute_batch(&on_the_audit("DELETE FROM audit WHERE seq = 2")).unwrap();
    assert_eq!(database.verify().unwrap(), Err(RecordFault::Entry { entry: 2 }));
    assert!(verify(&database.connection, &database.key).unwrap().is_ok(), "nothing in the file tells");
}
