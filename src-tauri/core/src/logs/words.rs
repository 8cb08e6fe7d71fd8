//! The words of the logs.

use crate::base::words::words;

words! {
    /// Which log a line belongs to.
    LogKind {
        /// What the filter lets through or blocks from now on (O-G01, O-G02, O-G14).
        FilterChange = "filter_change",
        /// A site that pupils may always reach (O-G09).
        AllowList = "allow_list",
        /// A try of whether the filter does what it should (O-G08).
        FilterCheck = "filter_check",
        /// A review of filtering and monitoring as a whole (O-G12, O-G15).
        FilterReview = "filter_review",
        /// An update applied to a system (O-G21).
        Patch = "patch",
        /// A backup of another system than Signet (O-G03, O-G17 to O-G20).
        Backup = "backup",
        /// A backup put back to see whether it can be (O-G04, O-G06).
        RestoreTest = "restore_test",
        /// Whether the protection against viruses is up to date (O-G05, O-G07).
        VirusCheck = "virus_check",
        /// Who holds an administrator's account: names of accounts only.
        AdminReview = "admin_review",
        /// The key of a wireless network was changed; the key itself never stands here (R34).
        WifiKey = "wifi_key",
        /// Somebody from outside worked on a system.
        SupplierAccess = "supplier_access",
        /// Pictures of a surveillance camera were handed over.
        Cctv = "cctv",
        /// Somebody asked for the trail of a system (O-G23).
        AuditRequest = "audit_request",
        /// A technical procedure with its version and next review (O-G06, O-G13).
        Procedure = "procedure",
        /// New technology, assessed before it is used (O-G10).
        RiskAssessment = "risk_assessment",
    }
}

impl LogKind {
    /// Every log, in the order in which the window shows them.
    pub const ALL: [Self; 15] = [
        Self::FilterChange,
        Self::AllowList,
        Self::FilterCheck,
        Self::FilterReview,
        Self::Patch,
        Self::Backup,
        Self::RestoreTest,
        Self::VirusCheck,
        Self::AdminReview,
        Self::WifiKey,
        Self::SupplierAccess,
        Self::Cctv,
        Self::AuditRequest,
        Self::Procedure,
        Self::RiskAssessment,
    ];
}

words! {
    /// A field of a line. The same question has the same field in every log.
    LogField {
        Accounts = "accounts",
        Action = "action",
        AgreedBy = "agreed_by",
        ApprovedBy = "approved_by",
        AskedBy = "asked_by",
        Assessed = "assessed",
        Benefit = "benefit",
        Change = "change",
        Decision = "decision",
        DecidedBy = "decided_by",
        DecidedOn = "decided_on",
        Device = "device",
        DoneBy = "done_by",
        Dpia = "dpia",
        DpiaRef = "dpia_ref",
        Encrypted = "encrypted",
        EndedOn = "ended_on",
        Findings = "findings",
        Fireproof = "fireproof",
        ForWhom = "for_whom",
        GivenTo = "given_to",
        How = "how",
        InUseFrom = "in_use_from",
        KeptWhere = "kept_where",
        Lasting = "lasting",
        Legal = "legal",
        Measures = "measures",
        Network = "network",
        NextReview = "next_review",
        Note = "note",
        Owner = "owner",
        Patch = "patch",
        Period = "period",
        Place = "place",
        PutBackBy = "put_back_by",
        PutBackOn = "put_back_on",
        ReleasedOn = "released_on",
        Result = "result",
        Reviewed = "reviewed",
        Risks = "risks",
        Set = "set",
        Site = "site",
        Supervised = "supervised",
        System = "system",
        Tested = "tested",
        Title = "title",
        TookPart = "took_part",
        Until = "until",
        UserType = "user_type",
        Version = "version",
        Who = "who",
        Why = "why",
    }
}

words! {
    /// An answer from a short list.
    LogChoice {
        Yes = "yes",
        No = "no",
        Unknown = "unknown",
        /// It was let through as it should be, or blocked as it should be.
        AsItShould = "as_it_should",
        WronglyOpen = "wrongly_open",
        WronglyBlocked = "wrongly_blocked",
        Complete = "complete",
        WithFaults = "with_faults",
        Failed = "failed",
        UpToDate = "up_to_date",
        OutOfDate = "out_of_date",
        FoundSomething = "found_something",
        Unblock = "unblock",
        Block = "block",
        OtherChange = "other_change",
        ForGood = "for_good",
        UntilADay = "until_a_day",
        OnSite = "on_site",
        Remote = "remote",
        Disk = "disk",
        Tape = "tape",
        RemoteAutomatic = "remote_automatic",
        Given = "given",
        Refused = "refused",
        Pending = "pending",
        Allowed = "allowed",
        AllowedWithMeasures = "allowed_with_measures",
    }
}

words! {
    /// How often a log is to be kept.
    Every {
        Never = "never",
        /// Each day from Monday to Friday.
        Day = "day",
        Week = "week",
        /// Seven weeks after the last: Signet knows no dates of terms.
        HalfTerm = "half_term",
        /// Four months after the last.
        Term = "term",
        Year = "year",
    }
}
